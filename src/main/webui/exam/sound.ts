const NOTES_HZ = [523.25, 659.25, 783.99];
const NOTE_SECONDS = 0.35;

/** Three rising notes to try the headphones with. `volume` from 0 to 1. */
export function chime(volume: number): void {
  const audio = new AudioContext();
  NOTES_HZ.forEach((pitch, index) => {
    const start = audio.currentTime + index * NOTE_SECONDS;
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(volume * 0.4, start + 0.03);
    gain.gain.linearRampToValueAtTime(0, start + NOTE_SECONDS);
    const note = new OscillatorNode(audio, { frequency: pitch });
    note.connect(gain).connect(audio.destination);
    note.start(start);
    note.stop(start + NOTE_SECONDS);
    note.onended = () => {
      if (index === NOTES_HZ.length - 1) {
        void audio.close();
      }
    };
  });
}

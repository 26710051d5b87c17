package org.ridealong.media.figure;

import java.awt.Color;
import org.ridealong.media.storyboard.Storyboard;

/**
 * The colours of a figure.
 *
 * @param bareArms whether the sleeves end above the elbow
 */
record Wardrobe(
    Color skin, Color hair, Color top, Color sleeves, Color legs, Color shoes, boolean bareArms) {

  static Wardrobe of(Storyboard.Character character) {
    Color skin = new Color(skin(character.skin()));
    Color hair = new Color(hair(character.hair()));
    return switch (character.look()) {
      case "uniform" -> clothes(skin, hair, 0x34527C, 0x34527C, 0x22304C, 0x11141C);
      case "jacket" -> clothes(skin, hair, 0x8A6A48, 0x8A6A48, 0x44607F, 0x3B3430);
      case "apron" -> clothes(skin, hair, 0xC4604F, 0xC4604F, 0x4B4660, 0xE6E1DA);
      case "coat" -> clothes(skin, hair, 0x6A5478, 0x6A5478, 0x35344A, 0x241F28);
      case "sweater" -> clothes(skin, hair, 0xC9973F, 0xC9973F, 0x4A5364, 0x2E2A2A);
      case "sergeant" -> clothes(skin, hair, 0x2C4468, 0x2C4468, 0x1E2A44, 0x11141C);
      case "hoodie" -> clothes(skin, hair, 0xA8483F, 0xA8483F, 0x3A4A66, 0xE9E5DC);
      case "cardigan" -> clothes(skin, hair, 0x2F7C74, 0x2F7C74, 0x4A3B52, 0x3A2A2A);
      case "plaid" -> clothes(skin, hair, 0x9A4B3C, 0x9A4B3C, 0x4F5B6B, 0x4A3A2C);
      case "scrubs" -> clothes(skin, hair, 0x4E9C9A, 0x4E9C9A, 0x458B8B, 0xF0ECE4).withBareArms();
      case "t-shirt" -> clothes(skin, hair, 0xC9C4B4, 0xC9C4B4, 0x4A5568, 0x3A3A40).withBareArms();
      default -> throw new IllegalArgumentException("No such look: " + character.look());
    };
  }

  private static Wardrobe clothes(
      Color skin, Color hair, int top, int sleeves, int legs, int shoes) {
    return new Wardrobe(
        skin, hair, new Color(top), new Color(sleeves), new Color(legs), new Color(shoes), false);
  }

  private Wardrobe withBareArms() {
    return new Wardrobe(skin, hair, top, sleeves, legs, shoes, true);
  }

  private static int skin(String name) {
    return switch (name) {
      case "s1" -> 0xF0C8AA;
      case "s2" -> 0xE3AF8B;
      case "s3" -> 0xC88F68;
      case "s4" -> 0xA56D49;
      case "s5" -> 0x74492F;
      default -> throw new IllegalArgumentException("No such skin: " + name);
    };
  }

  private static int hair(String name) {
    return switch (name) {
      case "h1" -> 0x2A2024;
      case "h2" -> 0x33201B;
      case "h3" -> 0x7A3B22;
      case "h4" -> 0x1E191D;
      case "h5" -> 0x5B4636;
      case "h6" -> 0x9A9792;
      case "h7" -> 0x7A2F6B;
      case "h8" -> 0x221B1C;
      case "h9" -> 0x3B2418;
      case "h11" -> 0x66625F;
      case "h10" -> 0x1F1A22;
      default -> throw new IllegalArgumentException("No such hair: " + name);
    };
  }
}

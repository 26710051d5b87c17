package org.ridealong.form;

import java.util.List;
import java.util.UUID;
import org.ridealong.platform.Text;

/**
 * What a version of a form says; its canonical JSON is what is hashed.
 *
 * @param scenarios the versions of scenarios, in the order of the exam
 * @param replayAllowance how often a clip may be played again before its first decision point
 * @param graceUs microseconds that an answer may take to arrive after its window
 */
public record FormContent(Text title, List<UUID> scenarios, int replayAllowance, long graceUs) {}

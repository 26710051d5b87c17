package org.ridealong.sitting;

/** An enrolled exam computer as other modules see it. */
public record Workstation(WorkstationId id, TestCenterId center, String label, String centerName) {}

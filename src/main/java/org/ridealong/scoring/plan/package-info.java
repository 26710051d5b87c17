/**
 * Scoring plans: what counts, by which key or rubric, with which weight, and what becomes of
 * answers without a score.
 *
 * <p>{@code PlanContent} is the document, {@code PlanComposer} makes the first one for a form,
 * {@code PlanRules} refuses what cannot be used. A draft is edited; publishing writes a version
 * once, as canonical JSON with its SHA-256. Two different people lock a version, each naming the
 * hash that they have read.
 *
 * <p>A plan knows items, keys and rubrics. It knows no candidate, no group and no accommodation.
 */
package org.ridealong.scoring.plan;

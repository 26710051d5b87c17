/**
 * Simulated candidates and raters for the demo, with truths that are planted so that the
 * instruments can be seen to find them.
 *
 * <p>Two halves. The pure one says what happens: {@code Plan} says what is planted and where,
 * {@code Population} who sits the exam, {@code AnswerModel} what they answer and how long they
 * take, {@code WrittenTexts} what they write, {@code RaterModel} how raters read it. It draws from
 * {@code Chance} alone, so that the same seed gives the same data in whatever order they are made.
 * The other half ({@code DemoExams}, {@code DemoRatings}) carries it through the same services as
 * real exams: admission, capture, handing in, claims and ratings, each at its own time by {@code
 * TravelClock}.
 *
 * <p>Groups that the simulation knows exist nowhere in the product's tables; they stand in the file
 * of planted truths alone.
 */
package org.ridealong.launcher.demodata;

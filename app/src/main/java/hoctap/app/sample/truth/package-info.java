/**
 * Every indicator computed from the sample itself: a second reading of {@code docs/contracts.md}
 * that shares no code with transform.
 */
package hoctap.app.sample.truth;

/**
 * The sample province: people that never were, what their places report of them, and the truth
 * about them.
 */
package hoctap.app.sample;

/** The people of the sample and what their communes are like. */
package hoctap.app.sample.people;

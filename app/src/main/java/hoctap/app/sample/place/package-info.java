/** The administrative units of the sample, read independently of the rooms. */
package hoctap.app.sample.place;

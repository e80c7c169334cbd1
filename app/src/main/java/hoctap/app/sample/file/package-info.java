/** The files as offices type them, and what intake must say of each. */
package hoctap.app.sample.file;

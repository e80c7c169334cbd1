/** What every place reports of its people, form by form, and in which delivery. */
package hoctap.app.sample.report;

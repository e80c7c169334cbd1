/** The sample's library and learning system, as they happened and as databases. */
package hoctap.app.sample.system;

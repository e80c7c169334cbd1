/** x. */
package hoctap.dashboards;

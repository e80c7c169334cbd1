/**
 * Pulls forms from services that answer JSON pages over HTTP, one submission a form, period and
 * place, and lands them as files of another sender are landed.
 */
package hoctap.ingest.rest;

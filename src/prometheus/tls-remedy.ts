/** What to do about a safe connection that was not made, by the code of Node.js or OpenSSL. */
export function tlsRemedy(code: string): string {
  if (/ALERT_(CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|BAD_CERTIFICATE|UNKNOWN_CA)/.test(code))
    return 'the server may want another certificate of yours: cert_file and key_file of tls_config';
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/.test(code))
    return 'the server speaks an older TLS only: min_version of tls_config';
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return 'does the server speak https? Else write http:// in its url';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return 'if it is the right server, write the name of its certificate: server_name of tls_config';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return 'is the clock of this machine right? Else ask who runs the server';
  return 'name the authority that signed it: ca_file of tls_config';
}

/** Why there is no safe connection to an address, in words where OpenSSL only says where in its code it was. */
export function tlsText(where: string, message: string): string {
  const isPlain = /wrong version number|packet length too long|http request/.test(message);
  return `no safe connection to ${where}: ${isPlain ? 'it answers, but not with TLS' : message.trim()}`;
}

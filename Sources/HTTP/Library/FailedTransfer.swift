import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns what libcurl says of a failure into an error: by codes alone, its text is only for people.
struct FailedTransfer {
  private let easy: EasyHandle
  private let request: PreparedRequest
  private let backend: CurlLibrary.TLSBackend
  private let hasHead: Bool

  init(_ easy: EasyHandle, _ request: PreparedRequest, _ library: CurlLibrary, hasHead: Bool) {
    self.easy = easy
    self.request = request
    backend = library.tlsBackend
    self.hasHead = hasHead
  }

  func error(for code: Int32) -> HTTPError {
    let detail = easy.detail(of: code)
    switch Int(code) {
    case CCURLE_COULDNT_RESOLVE_HOST: return .nameResolution(host: request.origin.host)
    case CCURLE_COULDNT_RESOLVE_PROXY: return .proxy(.nameResolution)
    case CCURLE_PROXY: return .proxy(.other(detail))
    case CCURLE_COULDNT_CONNECT: return unreachable(detail)
    case CCURLE_OPERATION_TIMEDOUT: return .timeout(.connect)
    case CCURLE_URL_MALFORMAT: return .invalidURL("libcurl cannot read it")
    case CCURLE_UNSUPPORTED_PROTOCOL, CCURLE_WEIRD_SERVER_REPLY, CCURLE_BAD_CONTENT_ENCODING:
      return .malformedResponse(detail)
    case CCURLE_GOT_NOTHING, CCURLE_SEND_ERROR, CCURLE_RECV_ERROR, CCURLE_PARTIAL_FILE, CCURLE_HTTP2,
      CCURLE_HTTP2_STREAM, CCURLE_SEND_FAIL_REWIND:
      return lost(detail)
    case CCURLE_SSL_CONNECT_ERROR, CCURLE_SSL_CERTPROBLEM, CCURLE_SSL_CACERT_BADFILE, CCURLE_SSL_CLIENTCERT,
      CCURLE_PEER_FAILED_VERIFICATION:
      return .tls(tlsFailure(Int(code), detail))
    default: return .other(code: code, detail: detail)
    }
  }

  private func lost(_ detail: String) -> HTTPError {
    let status = easy.long(CCURLINFO_HTTP_CONNECTCODE)
    if !hasHead, status >= 300 { return .proxy(.status(status)) }
    return .connectionLost(hasHead ? .inBody : .beforeResponse, detail: detail)
  }

  private func unreachable(_ detail: String) -> HTTPError {
    let number = Int32(truncatingIfNeeded: easy.long(CCURLINFO_OS_ERRNO))
    let reason = number == 0 ? detail : strerror(number).map { String(cString: $0) } ?? detail
    if case .unixSocket(let path) = request.settings.route { return .localSocket(path: path, reason: reason) }
    if !request.proxy.isEmpty { return .proxy(.other(reason)) }
    let (host, port) = (request.origin.host, request.origin.effectivePort)
    return number == ECONNREFUSED
      ? .refused(host: host, port: port) : .unreachable(host: host, port: port, reason: reason)
  }

  private func tlsFailure(_ code: Int, _ detail: String) -> TLSFailure {
    switch code {
    case CCURLE_SSL_CERTPROBLEM: .badClientCertificate(detail)
    case CCURLE_SSL_CACERT_BADFILE: .badAuthorities(detail)
    case CCURLE_SSL_CLIENTCERT: .clientCertificateRequired
    case CCURLE_PEER_FAILED_VERIFICATION: verificationFailure(detail)
    default: .handshake(detail)
    }
  }

  private func verificationFailure(_ detail: String) -> TLSFailure {
    let result = easy.long(CCURLINFO_SSL_VERIFYRESULT)
    switch backend {
    case .openSSL: return Self.openSSLFailure(result, detail, host: request.url.host)
    case .gnuTLS: return Self.gnuTLSFailure(result, detail, host: request.url.host)
    case .other: return .badCertificate(detail)
    }
  }

  /// X509_V_ERR of openssl/x509_vfy.h. libcurl looks at the names itself, before it asks for the result, which is then
  /// still as it began: 1, or 0 in other versions.
  private static func openSSLFailure(_ result: Int, _ detail: String, host: String) -> TLSFailure {
    switch result {
    case 0, 1, 62, 64: .hostMismatch(host: host)
    case 9: .notYetValid
    case 10: .expired
    case 2, 18, 19, 20, 21: .unknownAuthority
    default: .badCertificate(detail)
    }
  }

  /// The bits of gnutls_certificate_status_t of gnutls/gnutls.h.
  private static func gnuTLSFailure(_ result: Int, _ detail: String, host: String) -> TLSFailure {
    if result == 0 { return .hostMismatch(host: host) }
    if result & (1 << 10) != 0 { return .expired }
    if result & (1 << 9) != 0 { return .notYetValid }
    return result & (1 << 6) != 0 ? .unknownAuthority : .badCertificate(detail)
  }
}

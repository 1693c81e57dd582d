import CCurl

extension EasyHandle {
  /// Sets what requests and web sockets have alike.
  func setConnection(_ request: PreparedRequest) throws(HTTPError) {
    set(1, CCURLOPT_NOSIGNAL)
    set(CCURLPROTO_HTTP_HTTPS, CCURLOPT_PROTOCOLS)
    set(1, CCURLOPT_PATH_AS_IS)
    set(1, CCURLOPT_TCP_KEEPALIVE)
    setCloseOnExec()
    // Else a cancelled transfer waits for the thread that resolves its name; since 7.87.
    setIfKnown(1, CCURLOPT_QUICK_EXIT)
    set(request.url.description, CCURLOPT_URL)
    set(request.timeouts.connect.map(Self.milliseconds) ?? Int(Int32.max), CCURLOPT_CONNECTTIMEOUT_MS)
    set(list: request.connectTo.map { [$0] } ?? [], CCURLOPT_CONNECT_TO)
    // Empty and not absent: else libcurl reads the environment itself.
    set(request.proxy, CCURLOPT_PROXY)
    set("", CCURLOPT_NOPROXY)
    set(1, CCURLOPT_SUPPRESS_CONNECT_HEADERS)
    if case .unixSocket(let path) = request.settings.route { set(path, CCURLOPT_UNIX_SOCKET_PATH) }
    set(request.settings.tls)
    try checkOptions()
  }

  /// Sets what a request has and a web socket has not.
  func setExchange(_ request: PreparedRequest) throws(HTTPError) {
    set(request.method.rawValue, CCURLOPT_CUSTOMREQUEST)
    set(list: request.headerLines, CCURLOPT_HTTPHEADER)
    set(request.settings.userAgent, CCURLOPT_USERAGENT)
    if request.settings.acceptsCompression { set("gzip", CCURLOPT_ACCEPT_ENCODING) }
    set(Self.version(request.settings.versions), CCURLOPT_HTTP_VERSION)
    // Waits whether a connection that is being made can carry this request too, in the place of making another.
    set(1, CCURLOPT_PIPEWAIT)
    if request.needsFreshConnection { set(1, CCURLOPT_FRESH_CONNECT) }
    if !request.method.isSafe, let limit = request.settings.longestIdleOfChanges { set(limit, CCURLOPT_MAXAGE_CONN) }
    if request.method == .head { set(1, CCURLOPT_NOBODY) }
    if let length = Self.length(request) {
      set(1, CCURLOPT_UPLOAD)
      set(size: length, CCURLOPT_INFILESIZE_LARGE)
    }
    try checkOptions()
  }

  /// CURLOPT_CONNECT_ONLY: a connection through any proxy and TLS, on which we then speak ourselves.
  func setConnectOnly() throws(HTTPError) {
    set(1, CCURLOPT_CONNECT_ONLY)
    set(CCURL_HTTP_VERSION_1_1, CCURLOPT_HTTP_VERSION)
    set(1, CCURLOPT_HTTPPROXYTUNNEL)
    try checkOptions()
  }

  private func set(_ tls: TLSSettings) {
    switch tls.verification {
    case .full(let authorities):
      guard let authorities else { break }
      set(blob: authorities, CCURLOPT_CAINFO_BLOB)
      // The machine's own authorities are trusted beside the blob unless they are taken out.
      set(nil, CCURLOPT_CAINFO)
      set(nil, CCURLOPT_CAPATH)
    case .insecure:
      set(0, CCURLOPT_SSL_VERIFYPEER)
      set(0, CCURLOPT_SSL_VERIFYHOST)
    }
    guard let certificate = tls.clientCertificate else { return }
    set(blob: certificate.certificate, CCURLOPT_SSLCERT_BLOB)
    set("PEM", CCURLOPT_SSLCERTTYPE)
    set(blob: certificate.key, CCURLOPT_SSLKEY_BLOB)
    set("PEM", CCURLOPT_SSLKEYTYPE)
  }

  private func checkOptions() throws(HTTPError) {
    guard let refusal else { return }
    // What a TLS library cannot do is either not built in or not known.
    if [CCURLE_NOT_BUILT_IN, CCURLE_UNKNOWN_OPTION].contains(Int(refusal)) { throw .libraryUnsuited(tls: tlsName) }
    throw .other(code: refusal, detail: "an option is refused")
  }

  /// The length of what is sent: -1 when it is not known, nil when nothing is.
  private static func length(_ request: PreparedRequest) -> Int? {
    switch request.body {
    // A method that means a body tells of its absence (RFC 9110 §8.6).
    case .none: [.post, .put, .patch].contains(request.method) ? 0 : nil
    case .bytes(let bytes): bytes.count
    case .stream(let length, _): length ?? -1
    }
  }

  private static func version(_ versions: TransportSettings.Versions) -> Int {
    switch versions {
    case .negotiated: CCURL_HTTP_VERSION_2TLS
    case .http1: CCURL_HTTP_VERSION_1_1
    case .http2PriorKnowledge: CCURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE
    }
  }

  /// At least one, since zero stands for libcurl's default.
  private static func milliseconds(_ time: Duration) -> Int {
    Int(max(1, min(time / .milliseconds(1), Double(Int32.max))).rounded(.up))
  }
}

import Console
import HTTP
import System
import YAML

/// Checks what was chosen, reads the files it names, and makes the connection of it.
struct ConnectionMaterials {
  private let choice: ConnectionChoice
  private var problems: [ConnectionProblem] = []

  init(_ choice: ConnectionChoice) { self.choice = choice }

  /// The connection; all that is wrong is told at once, the user first as in client-go's `ConfirmUsable`.
  mutating func connection(
    _ options: ConnectionOptions,
    _ surroundings: KubernetesConnection.Surroundings
  ) throws(KubeconfigError) -> KubernetesConnection {
    let certificate = clientCertificate()
    let authorities = certificateAuthorities()
    let method = credentialMethod(authorities)
    let proxy = proxySettings(surroundings.environment)
    let hasTLSSettings = certificate != nil || authorities != nil || choice.cluster.skipsTLSVerification
    let server = serverURL(hasTLSSettings: hasTLSSettings)
    guard let server, problems.isEmpty else { throw .invalid(problems) }
    let isSecure = server.scheme == .https
    let tls = TLSSettings(
      verification: choice.cluster.skipsTLSVerification ? .insecure : .full(authorities: authorities),
      clientCertificate: isSecure ? certificate : nil,
      serverName: choice.cluster.tlsServerName
    )
    return KubernetesConnection(
      server: server,
      settings: TransportSettings(
        route: .network(proxy),
        tls: tls,
        timeouts: Timeouts(idle: Self.silence, overall: options.requestTimeout),
        acceptsCompression: !choice.cluster.disablesCompression,
        userAgent: surroundings.userAgent,
        trace: surroundings.trace
      ),
      // Credentials never travel in the clear (client-go `rest.IsConfigTransportTLS`).
      credentials: CredentialSource(
        isSecure ? method : .none,
        clock: surroundings.clock,
        isInteractive: surroundings.isInteractive,
        makeTransport: Self.issuerTransport(method, surroundings)
      ),
      impersonation: choice.user.impersonation,
      namespace: choice.namespace,
      contextName: choice.contextName,
      clusterName: choice.clusterName,
      userName: choice.userName
    )
  }

  /// What leads to the issuer of a user's ID tokens, by the proxies of the environment.
  private static func issuerTransport(
    _ method: CredentialMethod,
    _ surroundings: KubernetesConnection.Surroundings
  ) -> @Sendable () -> any Transport {
    guard case .identity(let provider) = method else { return { CurlTransport() } }
    let settings = TransportSettings(
      route: .network(.environment(ProxyEnvironment { surroundings.environment[$0] })),
      tls: TLSSettings(verification: .full(authorities: provider.authorities)),
      timeouts: Timeouts(overall: silence),
      userAgent: surroundings.userAgent,
      trace: surroundings.trace
    )
    return { CurlTransport(settings) }
  }

  /// An API server answers within a minute (its `--request-timeout`) or says why not.
  private static let silence: Duration = .seconds(75)

  // MARK: User

  private mutating func note(_ problem: UserProblem) { problems.append(.user(choice.userName, problem)) }

  private mutating func clientCertificate() -> ClientCertificate? {
    let user = choice.user
    guard user.clientCertificate != nil || user.clientCertificateData != nil else { return nil }
    if user.clientCertificate != nil, user.clientCertificateData != nil { note(.twoClientCertificates) }
    if user.clientKey != nil, user.clientKeyData != nil { note(.twoClientKeys) }
    if user.clientKey == nil, user.clientKeyData == nil { note(.noClientKey) }
    let name = choice.userName
    let certificate = read(user.clientCertificateData, user.clientCertificate) {
      .user(name, .unreadableClientCertificate(path: $0, $1))
    }
    let key = read(user.clientKeyData, user.clientKey) {
      .user(name, .unreadableClientKey(path: $0, $1))
    }
    guard let certificate, let key else { return nil }
    return ClientCertificate(certificate: certificate, key: key)
  }

  private mutating func credentialMethod(_ authorities: [UInt8]?) -> CredentialMethod {
    let user = choice.user
    let isBasic = user.username != nil || user.password != nil
    if user.token != nil, isBasic { note(.severalMethods) }
    if user.impersonation.lacksUser { note(.impersonationWithoutUser) }
    let plugin = user.exec.flatMap { self.plugin($0, authorities) }
    if let path = user.tokenFile { return .tokenFile(path, initial: user.token) }
    if let token = user.token { return .token(token) }
    if isBasic { return .basic(username: user.username ?? "", password: user.password ?? "") }
    if user.clientCertificate != nil || user.clientCertificateData != nil { return .none }
    if let plugin { return .plugin(plugin) }
    guard let provider = user.authProvider else { return .none }
    guard provider.name == "oidc" else {
      note(.unsupportedAuthProvider(provider.name))
      return .none
    }
    return .identity(identityProvider(provider))
  }

  /// Unlike other paths, that of the issuer's authority counts from the working directory (client-go).
  private mutating func identityProvider(_ provider: AuthProvider) -> IdentityProvider {
    let data = provider.configuration["idp-certificate-authority-data"].flatMap {
      Base64Text.decode(ArraySlice($0.utf8))
    }
    let name = choice.userName
    let authorities = read(data, provider.configuration["idp-certificate-authority"]) {
      .user(name, .unreadableIssuerAuthority(path: $0, $1))
    }
    return IdentityProvider(
      provider.configuration,
      user: name,
      file: choice.user.position?.path,
      authorities: authorities
    )
  }

  private mutating func plugin(_ configuration: ExecConfiguration, _ authorities: [UInt8]?) -> CredentialPlugin? {
    let user = choice.userName
    if choice.user.authProvider != nil { problems.append(.plugin(user: user, .besidesAuthProvider)) }
    do throws(PluginProblems) {
      return try CredentialPlugin(configuration, cluster: choice.cluster, authorities: authorities)
    } catch {
      problems += error.all.map { .plugin(user: user, $0) }
      return nil
    }
  }

  // MARK: Cluster

  private mutating func note(_ problem: ClusterProblem) { problems.append(.cluster(choice.clusterName, problem)) }

  private mutating func certificateAuthorities() -> [UInt8]? {
    let cluster = choice.cluster
    if cluster.certificateAuthority != nil, cluster.certificateAuthorityData != nil { note(.twoCertificateAuthorities) }
    let name = choice.clusterName
    let authorities = read(cluster.certificateAuthorityData, cluster.certificateAuthority) {
      .cluster(name, .unreadableCertificateAuthority(path: $0, $1))
    }
    guard let authorities else { return nil }
    if cluster.skipsTLSVerification { note(.unusedCertificateAuthority) }
    if !String(decoding: authorities, as: UTF8.self).contains("-----BEGIN ") { note(.noCertificate) }
    return authorities
  }

  private mutating func serverURL(hasTLSSettings: Bool) -> HTTPURL? {
    let text = choice.cluster.server
    if text.isEmpty {
      note(.noServer)
      return nil
    }
    // A server without a scheme gets one by whether TLS is configured (client-go `rest.DefaultServerURL`).
    let scheme = text.contains("://") ? "" : hasTLSSettings ? "https://" : "http://"
    do throws(HTTPError) {
      return try HTTPURL(parsing: scheme + text).appending([String]())
    } catch {
      note(.invalidServer(text))
      return nil
    }
  }

  private mutating func proxySettings(_ environment: Environment) -> ProxySettings {
    guard let url = choice.cluster.proxyURL else { return .environment(ProxyEnvironment { environment[$0] }) }
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard url.dropFirst(scheme.count).hasPrefix("://"), ["http", "https", "socks5"].contains(scheme) else {
      note(.invalidProxy(url, reason: "unsupported scheme \"\(scheme)\", must be http, https, or socks5"))
      return .direct
    }
    return .fixed(url: url)
  }

  /// The data of a field, or else of the file that another one names.
  private mutating func read(
    _ data: [UInt8]?,
    _ path: String?,
    _ problem: (String, SystemErrorReason) -> ConnectionProblem
  ) -> [UInt8]? {
    guard data == nil, let path else { return data }
    do throws(SystemError) {
      var reader = try FileReader(path)
      return try reader.readAll(limit: TextFile.sizeLimit)
    } catch {
      problems.append(problem(path, error.reason))
      return nil
    }
  }
}

import HTTP
import YAML

extension AdminClient {
  /// How far the Envoy has come (`/ready`, which says so with status 200 or 503).
  ///
  /// Ready does not mean configured: an Envoy whose every file was rejected is live too.
  public func readiness() async throws(AdminError) -> ServerState {
    let page = AdminPage(["ready"])
    let (status, body) = try await send(.get, page)
    let text = text(of: try await body.collect(upTo: Self.smallLimit))
    guard let state = ServerState(rawValue: text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "") else {
      if status == 200 { throw .malformed(page: page.path, reason: "it is no state of a server") }
      throw .refused(page: page.path, status: status, text: text)
    }
    return state
  }

  /// What the Envoy says about itself.
  public func serverInfo() async throws(AdminError) -> ServerInfo {
    try required(ServerInfo(try await root(of: .serverInfo)), .serverInfo, "a version with a state")
  }

  /// What memory it uses.
  public func memory() async throws(AdminError) -> MemoryUse {
    try required(MemoryUse(try await root(of: .memory)), .memory, "the use of memory")
  }

  /// What it still waits for before it is ready; nothing when it waits no more.
  public func unreadyParts() async throws(AdminError) -> [UnreadyPart] {
    let root = try await root(of: .initDump)
    return root.member("unready_targets_dumps")?.items.compactMap(UnreadyPart.init) ?? []
  }

  /// The listeners, each with its first address.
  public func listeners() async throws(AdminError) -> [ListenerStatus] {
    let root = try await root(of: .listeners(.json))
    return root.member("listener_statuses")?.items.compactMap(ListenerStatus.init) ?? []
  }

  /// The certificates that it has loaded, each once for every place that uses it.
  public func certificates() async throws(AdminError) -> [CertificateStatus] {
    let root = try await root(of: .certificates)
    return root.member("certificates")?.items.flatMap { entry in
      let authorities = entry.member("ca_cert")?.items.map { CertificateStatus($0, .authority) } ?? []
      let chains = entry.member("cert_chain")?.items.map { CertificateStatus($0, .chain) } ?? []
      return authorities + chains
    } ?? []
  }

  /// The values of its runtime, by name.
  public func runtime() async throws(AdminError) -> [RuntimeEntry] {
    let root = try await root(of: .runtime)
    return (root.member("entries")?.pairs.map(RuntimeEntry.init) ?? []).sorted { $0.name < $1.name }
  }

  /// The statistics of a selection.
  public func statistics(
    _ selection: StatisticsSelection,
    upTo limit: Int = 256 << 20
  ) async throws(AdminError) -> Statistics {
    let page = AdminPage.statistics(selection, .json)
    return try required(Statistics(try await root(of: page, upTo: limit)), page, "statistics")
  }

  private func required<Answer>(
    _ answer: Answer?,
    _ page: AdminPage,
    _ expected: String
  ) throws(AdminError) -> Answer {
    guard let answer else { throw .malformed(page: page.path, reason: "it does not hold \(expected)") }
    return answer
  }
}

import AccessLogging
import MeshStores
import Resources

/// What of a mesh of this machine is meant: its one Envoy takes the requests to everything.
enum LocalSubject {
  /// Requests to a service.
  case service(AccessLogFilter)
  /// Requests that a workload answers which Envoy simulates, by the beginning of its address.
  case workload([UInt8])

  /// Finds what a name means.
  ///
  /// - Parameter name: of a service, or of what makes pods.
  init(_ name: WorkloadName, in store: any MeshStore) async throws(CommandError) {
    let subject = try await LogPodSearch(store).subject(of: name)
    let namespace = subject.namespace ?? store.defaultNamespace
    let bare = subject.name ?? name.name
    if name.kind == nil || WorkloadName.isService(name.kind) {
      var conditions = AccessLogConditions()
      do { conditions.to = try PeerPattern("\(bare).\(namespace)") } catch {
        throw .input("\(name.argument) cannot be looked for: \(error.description)", next: nil)
      }
      self = .service(AccessLogFilter(conditions))
    } else {
      self = .workload(Array("envoy://simulated|\(namespace)|\(bare)/".utf8))
    }
  }

  /// Whether a line is of such a request.
  mutating func matches(_ entry: AccessLogEntry, in line: Span<UInt8>, from writer: LogWriter) -> Bool {
    switch self {
    case .service(var filter):
      let isTo = filter.matches(entry, in: line, from: writer)
      self = .service(filter)
      return isTo
    case .workload(let address):
      return entry.withBytes(of: .upstreamHost, in: line) { host in
        guard host.count >= address.count else { return false }
        for place in address.indices where host[place] != address[place] { return false }
        return true
      }
    }
  }
}

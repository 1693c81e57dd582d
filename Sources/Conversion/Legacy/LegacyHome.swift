/// Where the object for a host goes, of which rules of several namespaces may have spoken.
struct LegacyHome {
  let namespace: String
  /// The namespace to write; nil where the rules name none.
  let writtenNamespace: String?
  /// The host as rules of that namespace call it.
  let hostName: String
  /// A name for the object: the service's.
  let objectName: String

  /// - Parameter sources: the rules, at least one; the host's own namespace is preferred.
  init(_ host: String, of sources: [ManifestObject], _ settings: ConversionSettings) {
    let own = settings.service(of: host)?.namespace
    let source = sources.first { $0.namespace == own } ?? sources.first
    let home = source?.namespace ?? settings.defaultNamespace
    namespace = home
    writtenNamespace = source?.writtenNamespace
    hostName = settings.shortened(host, in: home)
    let service = settings.service(of: host)
    objectName = service.map { $0.namespace == home ? $0.name : "\($0.name)-\($0.namespace)" } ?? host
  }
}

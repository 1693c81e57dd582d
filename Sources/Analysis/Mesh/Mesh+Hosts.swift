import Diagnostics
import Resources

extension Mesh {
  /// How much it matters that nothing has a host that an object of a namespace names.
  ///
  /// A name below the cluster's domain is that of a Service, or of a ServiceEntry, of its namespace; any other is that of
  /// a ServiceEntry.
  func severity(ofMissingHost host: QualifiedHost, namedIn namespace: String) -> Severity {
    guard let place = ServicePlace(host, domain: settings.clusterDomain) else {
      return severity(ofMissing: .serviceEntry, in: namespace)
    }
    return severity(ofMissing: .service, .serviceEntry, in: place.namespace)
  }

  /// The host that a misspelt one may have meant, written as that one is; nil when no one service has a near name.
  func host(near text: String, _ host: QualifiedHost, _ names: inout NearNames) -> String? {
    guard let place = ServicePlace(host, domain: settings.clusterDomain) else { return nil }
    let service = names.nearest(to: place.service, in: place.namespace) {
      objects(of: .service).filter { $0.namespace == place.namespace }.map(\.name)
    }
    return service.map { text == place.service ? $0 : $0 + text.dropFirst(place.service.count) }
  }
}

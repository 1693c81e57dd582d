import Diagnostics
import YAML

/// What a filter of a listener does, by its name.
enum NetworkFilterKind: Hashable {
  /// It reads HTTP.
  case http
  /// It passes bytes on.
  case tcp
  /// It passes them to the cluster that has no endpoints.
  case blackHole
  /// Anything else.
  case other

  init(_ filter: Node) {
    switch filter.text("name") {
    case "envoy.filters.network.http_connection_manager": self = .http
    case "envoy.filters.network.tcp_proxy":
      let settings = filter.field("typed_config") ?? filter.field("config")
      self = settings?.holdsText("BlackHoleCluster") == true ? .blackHole : .tcp
    default: self = .other
    }
  }
}

extension Node {
  /// Whether a text is anywhere in the bytes of the node.
  fileprivate func holdsText(_ text: String) -> Bool {
    let bytes = Array(document.source.bytes.slice(range.indices))
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}

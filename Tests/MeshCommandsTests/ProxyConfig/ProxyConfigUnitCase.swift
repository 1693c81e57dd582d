import Foundation
import ProxyState
import YAML

/// A case of `proxy-config/unit-cases.json`: what one function of istioctl makes of an input.
struct ProxyConfigUnitCase {
  struct Unreadable: Error {}

  let id: String
  let area: String
  private let input: [String: Any]
  private let wanted: Any?

  init(_ value: [String: Any]) throws {
    guard let id = value["id"] as? String, let area = value["area"] as? String,
      let input = value["input"] as? [String: Any]
    else { throw Unreadable() }
    (self.id, self.area, self.input, wanted) = (id, area, input, value["want"])
  }

  /// Whether meshctl makes the same of it.
  var holds: Bool {
    get throws {
      switch area {
      case "routeDomains": DomainSummary.text(input["domains"] as? [String] ?? []) == wanted as? String
      case "listenerFilter": try selectsListener() == wanted as? Bool
      default: false
      }
    }
  }

  private func selectsListener() throws -> Bool {
    let wanted = input["filter"] as? [String: Any] ?? [:]
    var filter = ListenerFilter()
    filter.address = wanted["address"] as? String ?? ""
    filter.port = wanted["port"] as? Int
    filter.kind = wanted["type"] as? String ?? ""
    let dump: [String: Any] = [
      "configs": [
        [
          "@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump",
          "staticListeners": [["listener": input["listener"] ?? [:]]],
        ]
      ]
    ]
    let bytes = Array(try JSONSerialization.data(withJSONObject: dump))
    return try !ConfigDump(bytes).listeners(filter).isEmpty
  }
}

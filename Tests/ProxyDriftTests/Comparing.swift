import Diagnostics
import Output
import ProxyConfig
import ProxyDrift
import ProxyState
import YAML

/// What is compared in these tests, written as text.
enum Comparing {
  /// What a dump says that a proxy has.
  static func resources(_ dump: String) throws -> ProxyResources { try ProxyResources(ConfigDump(Array(dump.utf8))) }

  /// A dump of one cluster with these fields.
  static func cluster(_ fields: String) -> String {
    dump("Clusters", #""dynamic_active_clusters": [{"cluster": {"name": "a", \#(fields)}}]"#)
  }

  /// A dump of one route configuration with one virtual host, of these fields.
  static func host(_ fields: String) -> String {
    let host = #"{"name": "h", \#(fields)}"#
    return dump("Routes", #""dynamic_route_configs": [{"route_config": {"name": "80", "virtual_hosts": [\#(host)]}}]"#)
  }

  /// A dump of one section.
  static func dump(_ section: String, _ lists: String) -> String {
    #"{"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.\#(section)ConfigDump", \#(lists)}]}"#
  }

  /// What differs between two dumps, a line each.
  static func lines(_ expected: String, _ actual: String) throws -> [String] {
    let report = DriftReport(
      try resources(expected),
      try resources(actual),
      basis: .proxy,
      types: ResourceType.allCases
    )
    return lines(report)
  }

  /// What a report says, a line for each field.
  static func lines(_ report: DriftReport) -> [String] {
    report.resources.flatMap { resource -> [String] in
      let name = "\(resource.type) \(resource.name)"
      switch resource.change {
      case .missing: return ["- \(name)"]
      case .extra: return ["+ \(name)"]
      case .waiting: return ["waiting \(name)"]
      case .rejected(let reason): return ["rejected \(name): \(reason)"]
      case .changed(let fields): return fields.map { "\(name) \(line($0))" }
      }
    }
  }

  private static func line(_ field: FieldDifference) -> String {
    switch field.change {
    case .changed(let expected, let actual): "\(field.path.description): \(text(expected)) -> \(text(actual))"
    case .missing(let value): "-\(field.path.description): \(text(value))"
    case .extra(let value): "+\(field.path.description): \(text(value))"
    case .moved(let expected, let actual): "\(field.path.description): place \(expected) -> \(actual)"
    }
  }

  private static func text(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}

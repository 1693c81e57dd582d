import Foundation
import Output
import ProxyConfig
import TestSupport

/// Asks a real Envoy whether it takes configurations.
///
/// Starting one costs more than reading a configuration, so that many are put into one, each under names and ports of
/// its own; when Envoy refuses it, each is asked about by itself.
struct EnvoyAcceptance {
  struct Case: Sendable {
    let name: String
    let bootstrap: Bootstrap

    init(_ name: String, _ translation: Translation) {
      self.name = name
      bootstrap = Bootstrap(
        for: ProxyIdentity(),
        administration: .socket(host: "127.0.0.1", port: 0),
        source: .fixed(translation.inlined)
      )
    }
  }

  /// What Envoy says against configurations; nothing when it takes them all, and where warnings count, without one.
  /// Halves are asked about until each that it refuses stands alone: O(refused · log(all)) runs.
  static func objections(to cases: [Case], countingWarnings: Bool = false) throws -> [String] {
    if cases.isEmpty { return [] }
    guard let objection = try objection(to: joined(cases), countingWarnings: countingWarnings) else { return [] }
    if cases.count == 1 { return ["\(cases[0].name): \(objection)"] }
    let halves = [cases.prefix(cases.count / 2), cases.dropFirst(cases.count / 2)]
    return try halves.flatMap { try objections(to: Array($0), countingWarnings: countingWarnings) }
  }

  /// What Envoy says against one bootstrap; nil when it takes it.
  static func objection(to bootstrap: JSONValue, countingWarnings: Bool = false) throws -> String? {
    try TemporaryDirectory.with { directory in
      let file = directory.appendingPathComponent("envoy.json")
      try Data(JSONWriter.bytes(of: bootstrap)).write(to: file)
      let run = try FinishedProcess.run(
        RealComponent.envoy.path ?? "envoy",
        ["--mode", "validate", "-c", file.path, "--log-level", "warning", "--base-id", "0", "--disable-hot-restart"],
        joiningErrors: true
      )
      let isTaken = run.status == 0 && !(countingWarnings && run.output.contains("[warning]"))
      return isTaken ? nil : String(run.output.suffix(2_000))
    }
  }

  /// The clusters of the pod's agent, which every configuration of a cluster has.
  private static let agents: Set<String> = ["xds-grpc", "sds-grpc"]

  private static func joined(_ cases: [Case]) -> JSONValue {
    var listeners: [JSONValue] = []
    var clusters: [JSONValue] = []
    var agents: [String: JSONValue] = [:]
    for (place, one) in cases.enumerated() {
      let resources = one.bootstrap.json["static_resources"]
      for listener in resources?["listeners"]?.children ?? [] {
        listeners.append(renamed(listener, place, port: 1_024 + listeners.count))
      }
      for cluster in resources?["clusters"]?.children ?? [] {
        guard case .string(let name) = cluster["name"] else { continue }
        if Self.agents.contains(name) {
          agents[name] = cluster
        } else {
          clusters.append(renamed(cluster, place, port: 0))
        }
      }
    }
    clusters += agents.sorted { $0.key < $1.key }.map(\.value)
    let first = cases.first { $0.bootstrap.json["dynamic_resources"] != nil } ?? cases[0]
    return first.bootstrap.json.with(
      "static_resources",
      ["listeners": .array(listeners), "clusters": .array(clusters)]
    )
  }

  private static func renamed(_ resource: JSONValue, _ place: Int, port: Int) -> JSONValue {
    guard case .object(let members) = resource else { return resource }
    return .object(
      members.map { member in
        switch (member.name, member.value) {
        case ("name", .string(let name)): .init("name", .string("\(place)/\(name)"))
        case ("address", .object(let address)) where address.first?.name == "socket_address":
          .init("address", ["socket_address": ["address": "127.0.0.1", "port_value": .integer(Int64(port))]])
        default: member
        }
      }
    )
  }
}

import Diagnostics
public import Output
import System
import YAML

extension LocalStatus {
  /// The status for programs; members may be added, never renamed.
  public var json: JSONValue {
    [
      "mesh": .string(mesh),
      "phase": .string(phase.rawValue),
      "startedAt": .integer(startedAt),
      "supervisor": supervisor.json,
      "envoys": .array(envoys.map(\.json)),
      "program": .string(program),
      "restarts": .integer(Int64(restarts)),
      "administration": .string(administration),
      "ports": .array(
        ports.map { ["port": .integer(Int64($0.number)), "purpose": .string($0.purpose)] }
      ),
      "exampleHost": exampleHost.map { .string($0) } ?? .null,
      "configuration": configuration.json,
      "refusal": refusal?.json ?? .null,
      "warnings": .array(warnings.map(\.json)),
    ]
  }

  /// Reads a status that was written down; nil for anything else.
  init?(_ bytes: [UInt8]) {
    let document = Parser.parse(SourceFile(name: "status.json", bytes: bytes))
    guard !document.hasErrors, let root = document.root,
      let mesh = root.member("mesh")?.string,
      let supervisor = root.member("supervisor").flatMap(ProcessIdentity.init),
      let phase = root.member("phase")?.string.flatMap(Phase.init),
      let administration = root.member("administration")?.string
    else { return nil }
    self.init(
      mesh: mesh,
      supervisor: supervisor,
      startedAt: root.number("startedAt"),
      program: root.member("program")?.string ?? "",
      administration: administration
    )
    self.phase = phase
    envoys = root.elements("envoys").compactMap(Envoy.init)
    restarts = Int(root.number("restarts"))
    ports = root.elements("ports").compactMap { port in
      port.member("purpose")?.string.map { Port(Int(port.number("port")), $0) }
    }
    if let part = root.member("configuration") { configuration = Configuration(part) }
    exampleHost = root.member("exampleHost")?.string
    refusal = root.member("refusal").flatMap(Refusal.init)
    warnings = root.elements("warnings").compactMap(Complaint.init)
  }
}

extension ProcessIdentity {
  fileprivate var json: JSONValue { ["process": .integer(Int64(identifier)), "start": .string(start)] }

  fileprivate init?(_ node: Node) {
    guard let start = node.member("start")?.string, let identifier = Int32(exactly: node.number("process")) else {
      return nil
    }
    self.init(identifier: identifier, start: start)
  }
}

extension LocalStatus.Envoy {
  fileprivate var json: JSONValue {
    ["process": .integer(Int64(process.identifier)), "start": .string(process.start), "epoch": .integer(Int64(epoch))]
  }

  fileprivate init?(_ node: Node) {
    guard let process = ProcessIdentity(node) else { return nil }
    self.init(process: process, epoch: Int(node.number("epoch")))
  }
}

extension LocalStatus.Configuration {
  fileprivate var json: JSONValue {
    [
      "revision": .integer(Int64(revision)), "changedAt": .integer(changedAt),
      "listeners": .integer(Int64(listeners)), "routes": .integer(Int64(routes)),
      "clusters": .integer(Int64(clusters)),
    ]
  }

  fileprivate init(_ node: Node) {
    revision = Int(node.number("revision"))
    changedAt = node.number("changedAt")
    listeners = Int(node.number("listeners"))
    routes = Int(node.number("routes"))
    clusters = Int(node.number("clusters"))
  }
}

extension Refusal {
  fileprivate var json: JSONValue {
    ["by": .string(party.rawValue), "complaints": .array(complaints.map(\.json))]
  }

  fileprivate init?(_ node: Node) {
    guard let party = node.member("by")?.string.flatMap(Party.init) else { return nil }
    self.init(by: party, node.elements("complaints").compactMap(Complaint.init))
  }
}

extension Complaint {
  fileprivate var json: JSONValue {
    [
      "message": .string(message), "object": object.map { .string($0) } ?? .null,
      "place": place.map { .string($0) } ?? .null,
    ]
  }

  fileprivate init?(_ node: Node) {
    guard let message = node.member("message")?.string else { return nil }
    self.init(message, object: node.member("object")?.string, place: node.member("place")?.string)
  }
}

extension Node {
  fileprivate func elements(_ name: StaticString) -> [Node] { member(name)?.items.map { $0 } ?? [] }

  /// Zero for what is no number.
  fileprivate func number(_ name: StaticString) -> Int64 { member(name)?.integer ?? 0 }
}

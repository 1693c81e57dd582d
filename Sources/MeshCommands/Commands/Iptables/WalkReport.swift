import Capture
import Output

/// The way of a packet through the rules of a pod, told.
struct WalkReport {
  private let packet: Packet
  private let sender: PacketSender
  private let walk: PacketWalk
  private let options: CaptureOptions

  init(_ packet: Packet, sender: PacketSender, _ rules: CaptureRules, _ options: CaptureOptions) {
    self.packet = packet
    self.sender = packet.origin == .network ? .network : sender
    self.options = options
    walk = PacketWalk(of: packet, through: rules)
  }

  private var packetText: String {
    let way = packet.origin == .network ? "arriving by" : "leaving by"
    return
      "\(packet.transport.rawValue) from \(sender.argument) to \(packet.destinationText), \(way) \(packet.interface)"
  }

  private var end: String { walk.end.explanation(of: packet, under: options) }

  /// For people: the packet, each rule that it meets, the one that decides, and the end.
  var text: String {
    let width = walk.steps.map(\.place.utf8.count).max() ?? 0
    let steps = walk.steps.map { step in
      step.place + String(repeating: " ", count: width - step.place.utf8.count + 2) + step.rule.explanation
    }
    let decision = walk.decision.map { "\($0.place): \($0.rule.words().joined(separator: " "))" }
    let outcome = ["decided by  \(decision ?? "no rule")", "ends        \(end)"]
    let paragraphs = [[packetText], steps, outcome].filter { !$0.isEmpty }
    return paragraphs.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// For programs.
  var json: JSONValue {
    [
      "packet": [
        "from": .string(sender.argument), "protocol": .string(packet.transport.rawValue),
        "to": .string(packet.destinationText), "interface": .string(packet.interface.description),
      ],
      "steps": .array(walk.steps.map(\.json)),
      "decision": walk.decision?.json ?? .null,
      "end": endJSON,
    ]
  }

  private var endJSON: JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(walk.end.kind))]
    if let port = walk.end.port { members.append(.init("port", .integer(Int64(port.number)))) }
    members.append(.init("meaning", .string(end)))
    return .object(members)
  }
}

extension WalkStep {
  fileprivate var json: JSONValue {
    [
      "table": .string(rule.table.rawValue), "chain": .string(rule.chain.rawValue),
      "position": .integer(Int64(position)), "rule": .string(rule.words().joined(separator: " ")),
      "meaning": .string(rule.explanation),
    ]
  }
}

extension WalkEnd {
  fileprivate var kind: String {
    switch self {
    case .destination: "destination"
    case .redirected: "redirected"
    case .handedOver: "handed-over"
    case .dropped: "dropped"
    case .rejected: "rejected"
    }
  }
}

/// What is asked of the agent of a network namespace, as `namespace_agent.py` reads it.
struct NamespaceRequest: Encodable {
  /// What the agent can do.
  enum Action: String, Encodable {
    case serve, connect, run, start, get
  }

  /// An HTTP address that answers with 200 once a program is ready.
  struct Endpoint: Encodable {
    let address: String
    let port: UInt16
    let path: String
  }

  enum CodingKeys: String, CodingKey {
    case action, name, source, address, port, path, user, group, arguments, input, log, ready, patience
    case transport = "protocol"
  }

  let action: Action
  var name: String?
  var transport: PacketTransport?
  var source: String?
  var address: String?
  var port: UInt16?
  var path: String?
  var user: UInt32?
  var group: UInt32?
  var arguments: [String]?
  var input: String?
  var log: String?
  var ready: Endpoint?
  /// The seconds to wait for an answer.
  var patience: Double?
}

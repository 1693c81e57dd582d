import ArgumentParsing
import Capture

/// Who sends a packet.
enum PacketSender: ArgumentValue, Hashable {
  /// A process that no rule names.
  case application
  /// The proxy, with the ids that it has in its mode.
  case proxy
  /// Somebody beyond the pod's interfaces.
  case network
  /// A process with these ids.
  case process(user: Account, group: Account?)

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "app": self = .application
    case "proxy": self = .proxy
    case "network": self = .network
    default:
      let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let user = try? Account(parts[0]) else { throw Self.form }
      guard parts.count == 2 else {
        self = .process(user: user, group: nil)
        return
      }
      guard let group = try? Account(parts[1]) else { throw Self.form }
      self = .process(user: user, group: group)
    }
  }

  private static let form = InvalidValue.malformed(expected: "app, proxy, network, or ids such as 1000 or 1000:1000")

  var argument: String {
    switch self {
    case .application: "app"
    case .proxy: "proxy"
    case .network: "network"
    case .process(let user, let group): group.map { "\(user):\($0)" } ?? "\(user)"
    }
  }
}

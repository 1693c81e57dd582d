/// What carries a packet.
public enum Transport: String, Codable, Sendable {
  case tcp
  case udp
}

/// What carries a packet.
public enum PacketTransport: String, Codable, Sendable {
  case tcp
  case udp
}

/// The version of the PROXY protocol that tells an endpoint who the client is.
enum ProxyProtocolVersion: Hashable {
  case first
  case second
}

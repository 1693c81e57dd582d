extension Context {
  /// Warns that queries for names stay uncaptured, as istio-iptables does where it finds no name server.
  func warnOfNameServers(_ request: CaptureRequest, as format: ErrorFormat) {
    guard request.lacksNameServers else { return }
    warn("queries for names are not captured without --name-server", as: format)
  }
}

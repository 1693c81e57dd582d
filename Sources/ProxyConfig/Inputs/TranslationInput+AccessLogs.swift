extension TranslationInput {
  /// What the lines of a proxy's access logs say; empty when it writes none.
  ///
  /// The mesh configuration and the objects of kind Telemetry decide.
  public func accessLogFormats(of identity: ProxyIdentity) -> [AccessLog.Format] {
    let logs = [AccessLogs.Side.inbound, .outbound].flatMap { AccessLogs(self, identity, $0).all }
    return logs.map { $0.format ?? mesh.logs.format }
  }

  /// What the lines of an Envoy by itself say.
  public var standaloneLogFormat: AccessLog.Format { mesh.logs.format }
}

import ProxyConfig

extension ProxySources {
  /// What is known of a place: something where the proxy is that of a local mesh, and the format has room for it.
  init(
    of place: ProxyPlace,
    for options: some ProxyCommandOptions,
    in context: Context,
    _ errorFormat: ErrorFormat
  ) async throws(CommandError) {
    self.init()
    guard options.format == .wide, case .local = place else { return }
    let mesh = try await MeshDocuments.translatable(options.mesh, in: context, errorFormat)
    self.init(
      Translation(
        mesh.translationInput,
        for: ProxyIdentity(name: "local"),
        target: .standalone(TranslationTarget.Standalone())
      )
    )
  }
}

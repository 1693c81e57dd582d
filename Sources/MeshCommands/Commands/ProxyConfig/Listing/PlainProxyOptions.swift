import ArgumentParsing

/// The flags of commands that show all there is of something.
struct PlainProxyOptions: ProxyCommandOptions {
  var mesh = MeshOptions()
  var source = ProxyChoice()
  var format = ProxyFormat.short

  static let arguments = proxyArguments
  static let flags: [Flag<Self>] = sourceFlags + formatFlags + meshFlags
}

import ArgumentParsing

/// What a command line of `meshctl describe` asks for.
struct DescribeRequest: Sendable {
  var mesh = MeshOptions()
  /// The object.
  var words: [String] = []
  /// How it is written; nil leaves it to the stream.
  var format: DescribeFormat?
  /// Whether only what istioctl tells is told.
  var isBrief = false
  /// Whether warnings about pods outside of the mesh are left out.
  var ignoresUnmeshed = false
  /// The port of the administration in pods.
  var port = PortNumber.administration
}

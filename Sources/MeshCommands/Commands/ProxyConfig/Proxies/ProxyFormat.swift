import ArgumentParsing

/// How what a proxy has is shown.
enum ProxyFormat: String, CaseIterable, ArgumentValue {
  /// istioctl's columns.
  case short
  /// The same with more.
  case wide
  /// The messages themselves, as protobuf's JSON.
  case json
  /// The same as YAML.
  case yaml
  /// One name a line.
  case name

  /// With `-o json` errors are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat { self == .json ? .json : .text }
}

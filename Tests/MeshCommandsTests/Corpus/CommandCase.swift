/// A case of `validate-cli` or `analyze-cli`: a file or a command line, and how istioctl ends with it.
struct CommandCase: Decodable {
  let id: String
  /// The only file, where the case has no command line.
  let file: String?
  /// Whether the file is taken without an error.
  let valid: Bool?
  let args: [String]?
  /// Whether the command ends with an error.
  let exitError: Bool?
  /// A pattern that istioctl's output has.
  let wantRegex: String?
  /// The codes that istioctl finds, one a line of output.
  let codes: [String]?
}

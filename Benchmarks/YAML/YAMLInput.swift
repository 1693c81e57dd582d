/// One of the inputs that parsers are measured on.
struct YAMLInput {
  enum Language {
    case yaml, json
  }

  let name: String
  let bytes: [UInt8]
  let language: Language
  /// The file that programs of their own read.
  let path: String

  init(_ name: String, _ bytes: [UInt8], _ language: Language, in workspace: Workspace) throws {
    self.name = "\(name), \(Report.number(Double(bytes.count) / 1e6)) MB"
    self.bytes = bytes
    self.language = language
    path = try workspace.write(bytes, as: name + (language == .yaml ? ".yaml" : ".json"))
  }
}

/// Sprig's semantic versions (Sprig: semver.go).
enum VersionFunctions {
  static let table: TemplateFunction.Table = [
    "semver": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      let text = try arguments.string(0)
      return .record(record(of: try version(text), text))
    },
    "semverCompare": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let text = try arguments.string(0)
      guard let constraint = VersionConstraint(text) else { throw .badVersion(text) }
      return .boolean(constraint.isMet(by: try version(try arguments.string(1))))
    },
  ]

  private static func version(_ text: String) throws(TemplateProblem) -> SemanticVersion {
    guard let version = SemanticVersion(text) else { throw .badVersion(text) }
    return version
  }

  private static func record(of version: SemanticVersion, _ original: String) -> TemplateRecord {
    let prerelease = version.prerelease.joined(separator: ".")
    let text =
      "\(version.major).\(version.minor).\(version.patch)" + (prerelease.isEmpty ? "" : "-" + prerelease)
      + (version.metadata.isEmpty ? "" : "+" + version.metadata)
    return TemplateRecord(
      typeName: "*semver.Version",
      fields: [
        "Major": .integer(version.major), "Minor": .integer(version.minor), "Patch": .integer(version.patch),
        "Prerelease": .string(prerelease), "Metadata": .string(version.metadata), "Original": .string(original),
        "String": .string(text),
      ],
      text: text
    )
  }
}

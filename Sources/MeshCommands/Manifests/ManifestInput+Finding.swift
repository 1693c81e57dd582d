import Console
import System

extension ManifestInput {
  /// Finds what `-f` names: a file, every manifest of a directory, or standard input for `-`.
  static func find(_ path: String, recursive: Bool, in context: Context) throws(CommandError) -> [ManifestInput] {
    if path == "-" { return [try standardInput(in: context)] }
    let found: FoundManifests
    do {
      found = try ManifestFinder.find(path, recursive: recursive)
    } catch {
      throw .input("cannot read \(error.path): \(error.reason)", next: advice(on: error))
    }
    switch found {
    case .file(let file):
      return [ManifestInput(source: .file(file), name: file, relativePath: Path.lastComponent(of: file), isNamed: true)]
    case .directory(let files):
      return files.map { file in
        ManifestInput(source: .file(file), name: file, relativePath: below(path, file), isNamed: false)
      }
    case .none(let hasSubdirectories):
      throw .input(
        "no manifests in \(path): no file there ends in .yaml, .yml or .json",
        next: hasSubdirectories && !recursive ? "pass -R to look into its directories too" : nil
      )
    }
  }

  private static func standardInput(in context: Context) throws(CommandError) -> ManifestInput {
    guard !context.streams.input.isTerminal else {
      throw .input(
        "standard input is a terminal, so there is nothing to read",
        next: "name a file or a directory with -f, or pipe a manifest in"
      )
    }
    return ManifestInput(source: .standardInput, name: "<stdin>", relativePath: "stdin.yaml", isNamed: true)
  }

  /// A word of the command line that is not UTF-8 has arrived with U+FFFD in it, and so names no file.
  private static func advice(on error: SystemError) -> String? {
    guard error.reason == .invalidName || error.path.unicodeScalars.contains("\u{FFFD}") else { return nil }
    return "rename it: meshctl reads only files whose names are UTF-8"
  }

  /// The part of a found file's path below the directory that was searched.
  private static func below(_ directory: String, _ file: String) -> String {
    // What is found in the current directory is named without it.
    if directory == "." { return file }
    return Path.relative(file, to: directory) ?? Path.lastComponent(of: file)
  }
}

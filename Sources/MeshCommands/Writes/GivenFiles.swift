import ArgumentParsing
import Diagnostics
import MeshStores
import System
import YAML

/// Files, or standard input, that a command takes for a mesh of their own.
struct GivenFiles {
  let store: FileStore

  /// Reads everything that the options name.
  ///
  /// - Parameters:
  ///   - replacesFiles: whether what is written replaces the files; nothing is written without it.
  ///   - defaultNamespace: that of objects that name none.
  init(
    _ options: ManifestOptions,
    replacesFiles: Bool,
    defaultNamespace: String,
    in context: Context,
    _ format: ErrorFormat
  ) throws(CommandError) {
    let inputs = try options.findInputs(in: context)
    if replacesFiles { try ManifestInput.checkAreFiles(inputs) }
    var sources: [ManifestSource] = []
    for input in inputs { sources.append(try Self.source(input, replacesFiles: replacesFiles, in: context)) }
    let names = options.filenames.map { $0.argument == "-" ? "<stdin>" : $0.argument }
    do throws(SystemError) {
      store = try FileStore(
        sources,
        named: names.joined(separator: ", "),
        newFilesIn: Self.directory(options, in: context),
        replacesFiles: replacesFiles,
        defaultNamespace: defaultNamespace
      )
    } catch {
      throw .failed(error)
    }
    let manifests = GivenManifests(store.documents, names: inputs.map(\.name))
    try manifests.checkText(in: context, format)
    try manifests.checkObjects()
  }

  /// The first directory that is named; what is found in one is not named itself.
  private static func directory(_ options: ManifestOptions, in context: Context) -> String? {
    options.filenames.map(\.argument).first { path in
      let inputs = try? ManifestInput.find(path, recursive: options.isRecursive, in: context)
      return inputs?.contains { !$0.isNamed } ?? false
    }
  }

  /// What is not to be replaced may be a pipe, which can be read only once.
  private static func source(
    _ input: ManifestInput,
    replacesFiles: Bool,
    in context: Context
  ) throws(CommandError) -> ManifestSource {
    if replacesFiles { return .file(input.name) }
    var reader = try ManifestReader(input, in: context)
    var bytes: [UInt8] = []
    while let piece = try reader.nextPiece() { bytes += piece.source.bytes.array }
    return .text(name: input.name, bytes)
  }
}

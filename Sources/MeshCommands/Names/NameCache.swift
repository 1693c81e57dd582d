import ArgumentParsing
import Console
import Diagnostics
import MeshStores
import Output
import System
import YAML

/// Names that were found a moment ago, one file for each place and kind, so that the next TAB need not ask again.
///
/// The files are for the user alone, and a file that is not what this type writes counts as none.
struct NameCache: Sendable {
  /// How many seconds names are good.
  static let lifetime: Int64 = 60
  /// What no list of names comes near; a larger file is not read.
  private static let sizeLimit = 4 << 20
  /// Changes with the form of the files.
  private static let format = "meshctl-names/1"

  private let directory: String
  private let clock: WallClock

  /// A cache in a directory, which need not exist.
  init(directory: String, clock: WallClock) {
    self.directory = directory
    self.clock = clock
  }

  /// The cache of the user; nil if there is no place for it.
  init?(environment: Environment, clock: WallClock) {
    guard let base = environment.baseDirectory("XDG_CACHE_HOME", belowHome: ".cache") else { return nil }
    self.init(directory: "\(base)/\(CommandTree.root.declaration.name)", clock: clock)
  }

  /// The names of a kind that were kept for a place, if they are still good.
  func names(of kind: NameKind, at place: NamePlace) -> [String]? {
    let path = path(of: kind, at: place)
    guard let bytes = try? PrivateFile.read(path, limit: Self.sizeLimit) else { return nil }
    let document = Parser.parse(SourceFile(name: path, bytes: bytes), as: .json)
    guard !document.hasErrors, let root = document.root, root["format"]?.text == Self.format,
      root["kind"]?.text == kind.rawValue, root["place"]?.text == place.name, root["version"]?.text == place.version,
      let time = (root["time"]?.text).flatMap({ Int64($0) }), let names = root["names"], names.kind == .sequence
    else { return nil }
    let now = clock.now().seconds
    // A time to come means that the clock was set back: nobody knows how old the names are.
    guard time <= now, now < time.addingReportingOverflow(Self.lifetime).partialValue else { return nil }
    return names.items.map(\.text)
  }

  /// Keeps names; where they cannot be written, they are looked up again next time.
  func keep(_ names: [String], of kind: NameKind, at place: NamePlace) {
    let content: JSONValue = [
      "format": .string(Self.format),
      "kind": .string(kind.rawValue),
      "place": .string(place.name),
      "version": .string(place.version),
      "time": .integer(clock.now().seconds),
      "names": .array(names.map { .string($0) }),
    ]
    do throws(SystemError) {
      // XDG Base Directory Specification 0.8: directories that do not exist are made with permission 0700.
      try Directory.create(directory, permissions: 0o700)
      let path = path(of: kind, at: place)
      try AtomicFile.write(JSONWriter.bytes(of: content), to: path, newFilePermissions: 0o600, isDurable: false)
    } catch {
      return
    }
  }

  private func path(of kind: NameKind, at place: NamePlace) -> String {
    "\(directory)/\(kind.rawValue)-\(Fingerprint(of: place.name)).json"
  }
}

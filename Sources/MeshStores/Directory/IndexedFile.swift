import System

/// What the index knows of a file.
struct IndexedFile {
  /// What came of reading it.
  enum Content {
    /// The resources in it, in the order of the text.
    case resources([ResourceReference])
    /// It is not YAML or JSON.
    case malformed(MalformedFile)
    /// It may not be read, or is no file.
    case inaccessible(SystemError)
  }

  let content: Content
  /// Another number for each reading.
  let reading: Int
  private let stamp: FileStamp?
  /// Whether a change since must have changed the stamp.
  private let isSettled: Bool

  /// Reads a file.
  init(_ path: String, defaultNamespace: String, reading: Int) {
    self.reading = reading
    do throws(SystemError) {
      let file = try ManifestFile(reading: path)
      stamp = file.stamp
      isSettled = file.wasSettled
      content =
        if let malformation = file.malformation {
          .malformed(malformation)
        } else {
          .resources(file.objects(defaultNamespace: defaultNamespace).map(\.reference))
        }
    } catch {
      stamp = try? FileStamp(of: path)
      isSettled = false
      content = .inaccessible(error)
    }
  }

  /// Whether a file that was found like this is as it was when it was read, as far as can be told without reading it.
  func isCurrent(_ found: FileStamp) -> Bool { isSettled && stamp == found }

  /// The resources in the file; none if it cannot be read.
  var resources: [ResourceReference] {
    if case .resources(let references) = content { references } else { [] }
  }

  /// Whether nobody can tell what is in the file.
  var isBlocked: Bool {
    switch content {
    case .resources: false
    case .malformed: true
    case .inaccessible(let error): error.reason != .notFound
    }
  }
}

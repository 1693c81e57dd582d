/// Says when manifests in some directories may have changed.
///
/// It says so too often rather than too seldom: whoever is told looks and finds out what changed, if anything.
public final class ManifestWatch: Sendable {
  private let notices: ChangeNotices
  /// Closing it ends the thread that waits.
  private let stop: FileDescriptor

  /// Begins to wait for changes on a thread of its own, which ends with this value; `onChange` is called on it.
  ///
  /// A file that someone writes counts as changed when they close it; with `noticesWrites`, as of a log, after each write.
  /// The system allows a user so many watches: without one left, it is an error, and looking again now and then has to do.
  public init(noticesWrites: Bool = false, onChange: @escaping @Sendable () -> Void) throws(SystemError) {
    do throws(SystemErrorReason) {
      let ends = try ChildStreamEnds.pipeEnds()
      stop = FileDescriptor(owning: ends.writing, path: "<pipe>")
      let notices = try ChangeNotices(
        untilClosed: FileDescriptor(owning: ends.reading, path: "<pipe>"),
        noticesWrites: noticesWrites
      )
      self.notices = notices
      try DetachedThread.start { while notices.wait() { onChange() } }
    } catch {
      throw SystemError(.watch, "<directories>", error)
    }
  }

  /// Has changes told of what a tree names, from now on. What is watched already stays watched, at no cost.
  ///
  /// What is in a new directory before this call is not told: look after it, not before. What vanished is passed over.
  public func add(_ tree: ManifestTree) throws(SystemError) {
    for path in ChangeNotices.looksAtFiles ? tree.directories + tree.files : tree.directories {
      do throws(SystemErrorReason) {
        try notices.add(path)
      } catch .notFound, .notADirectory, .permissionDenied {
        continue
      } catch {
        throw SystemError(.watch, path, error)
      }
    }
  }
}

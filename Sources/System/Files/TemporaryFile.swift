#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file under a name that no other process uses; removed if a signal ends the process while this value lives.
struct TemporaryFile: ~Copyable, Sendable {
  let path: String
  let number: Int32
  private let unfinished: UnfinishedFile

  /// Makes a file, open for reading and writing, in a directory given with its last slash (empty: the current one).
  init(in directory: String, permissions: mode_t) throws(SystemErrorReason) {
    while true {
      // A dot file, so that whoever lists the directory at the wrong moment passes it over.
      let path = directory + ".meshctl-" + String(UInt64.random(in: .min ... .max), radix: 16)
      let unfinished = UnfinishedFile(path)
      do throws(SystemErrorReason) {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
        number = try SystemCall.openFile(path, flags, permissions: permissions)
        self.path = path
        self.unfinished = unfinished
        return
      } catch .alreadyExists {
        continue
      }
    }
  }
}

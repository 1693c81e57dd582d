import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is removed if a signal ends the process before it is finished.
///
/// The first one has the process catch SIGINT, SIGTERM and SIGHUP, unless something else decided about them already (as
/// nohup does). The handler removes the files and lets the signal end the process as if it had not been caught. A process
/// that writes no files pays nothing.
struct UnfinishedFile: ~Copyable, Sendable {
  /// A place for one path, reused and never freed: a handler may be reading it at any time.
  private struct Slot: ~Copyable {
    /// The address of a path as a C string; 0 while the slot is free.
    let path = Atomic<UInt>(0)
    let next: UnsafeMutablePointer<Slot>?
  }

  /// The address of the newest slot. A signal handler can reach nothing but a global.
  private static let slots = Atomic<UInt>(0)
  private static let endsWithProcess: Void = catchEndingSignals()

  /// The addresses of the slot and of the path in it.
  let slot: UInt
  private let path: UInt

  /// Notes a path, before the file is made so that no moment is left out.
  init(_ path: String) {
    _ = Self.endsWithProcess
    self.path = UInt(bitPattern: strdup(path))
    self.slot = UInt(bitPattern: Self.slot(holding: self.path))
  }

  deinit {
    guard let slot = UnsafeMutablePointer<Slot>(bitPattern: slot) else { return }
    // Where the handler was quicker, the string is the handler's.
    if slot.pointee.path.compareExchange(expected: path, desired: 0, ordering: .acquiringAndReleasing).exchanged {
      free(UnsafeMutableRawPointer(bitPattern: path))
    }
  }

  private static func slot(holding path: UInt) -> UnsafeMutablePointer<Slot> {
    var head = slots.load(ordering: .acquiring)
    var candidate = UnsafeMutablePointer<Slot>(bitPattern: head)
    while let slot = candidate {
      if slot.pointee.path.compareExchange(expected: 0, desired: path, ordering: .acquiringAndReleasing).exchanged {
        return slot
      }
      candidate = slot.pointee.next
    }
    let slot = UnsafeMutablePointer<Slot>.allocate(capacity: 1)
    while true {
      slot.initialize(to: Slot(next: UnsafeMutablePointer(bitPattern: head)))
      slot.pointee.path.store(path, ordering: .relaxed)
      let push = slots.compareExchange(
        expected: head,
        desired: UInt(bitPattern: slot),
        ordering: .acquiringAndReleasing
      )
      if push.exchanged { return slot }
      head = push.original
    }
  }

  private static func catchEndingSignals() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0, action.isDefault else { continue }
      action.catching { number in
        UnfinishedFile.removeAll()
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }

  /// Only calls what signal-safety(7) allows in a handler.
  private static func removeAll() {
    var next = UnsafeMutablePointer<Slot>(bitPattern: slots.load(ordering: .acquiring))
    while let slot = next {
      let path = slot.pointee.path.exchange(0, ordering: .acquiringAndReleasing)
      if let path = UnsafePointer<CChar>(bitPattern: path) { unlink(path) }
      next = slot.pointee.next
    }
  }
}

extension sigaction {
  fileprivate var isDefault: Bool {
    #if canImport(Glibc)
      __sigaction_handler.sa_handler == nil
    #else
      __sigaction_u.__sa_handler == nil
    #endif
  }

  fileprivate mutating func catching(_ handler: @escaping @convention(c) (Int32) -> Void) {
    sigemptyset(&sa_mask)
    // The handler raises the signal again, which must then end the process at once.
    sa_flags = Int32(truncatingIfNeeded: SA_NODEFER)
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
  }
}

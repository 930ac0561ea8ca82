//go:build !unix

package main

import "time"

// processorTime and peakResident are not known here.
func processorTime() time.Duration { return 0 }

func peakResident() uint64 { return 0 }

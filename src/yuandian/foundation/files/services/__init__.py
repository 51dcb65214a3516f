"""Files come in by `uploading`, are put to use by `claiming` and go again by `sweeping`."""
